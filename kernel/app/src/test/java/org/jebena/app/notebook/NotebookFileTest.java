package org.jebena.app.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jebena.app.files.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookFileTest {
    // Written by Jupyter: sorted keys, one space, unescaped letters, numbers as they were.
    private static final String JUPYTERS = """
            {
             "cells": [
              {
               "cell_type": "markdown",
               "id": "a",
               "metadata": {},
               "source": [
                "Grüße & <b>\\n",
                "\\u001b \\\\ \\"x\\""
               ]
              },
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "b",
               "metadata": {
                "own": [
                 1.0,
                 1e-07,
                 12345678901234567890,
                 null
                ]
               },
               "outputs": [],
               "source": []
              }
             ],
             "metadata": {},
             "nbformat": 4,
             "nbformat_minor": 5,
             "unknown": {}
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aNotebookThatNothingWasDoneToIsWrittenAsItWas() throws IOException {
        var file = Files.writeString(folder.resolve("n.ipynb"), JUPYTERS);
        NotebookFile.read(file).write();
        assertEquals(JUPYTERS, Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<project/>                                         | the file is no JSON object",
        "{\"cells\": [], \"nbformat\": 4} trailing          | the file is no JSON object",
        "''                                                 | the file is no JSON object",
        "[1]                                                | the file is no JSON object",
        "{\"nbformat\": 3, \"worksheets\": []}              | its nbformat is 3, only 4 is read",
        "{\"nbformat\": \"x\", \"cells\": []}               | its nbformat is \"x\", only 4 is read",
        "{\"cells\": []}                                    | its nbformat is not given",
        "{\"nbformat\": 4}                                  | a notebook without cells",
        "{\"nbformat\": 4, \"cells\": [{}]}                 | cell 1 is not a cell"
    })
    void whatIsNoNotebookIsRefusedByName(String text, String words) throws IOException {
        var file = Files.writeString(folder.resolve("bad.ipynb"), text);
        var complaint = assertThrows(Complaint.class, () -> NotebookFile.read(file));
        assertTrue(complaint.getMessage().startsWith(file.toString()) && complaint.getMessage().contains(words), complaint::getMessage);
    }

    @Test
    void linesEndWherePythonsDo() {
        var lines = Multiline.of("a\r\nb\rc\n\nd\u2028e\u0085f").asList().stream().map(line -> line.getAsString())
                .collect(Collectors.joining("|"));
        assertEquals("a\r\n|b\r|c\n|\n|d\u2028|e\u0085|f", lines);
    }
}
