package org.jebena.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jebena.app.files.Complaint;
import org.jebena.app.notebook.NotebookCell;
import org.jebena.app.notebook.NotebookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterCellTest {
    @TempDir
    Path folder;

    private NotebookFile inject(String declaration, Map<String, String> values) throws IOException {
        var notebook = Notebooks.of(folder.resolve("n.ipynb"), "first();", "#tag parameters\n" + declaration, "last();");
        ParameterCell.inject(notebook, values);
        return notebook;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "int x = 1;                 | 7        | x = 7;",
        "var x = 1;                 | -7       | x = -7;",
        "var x = -1;                | 3        | x = 3;",
        "long x = 1;                | 7        | x = 7L;",
        "float x = 1;               | 0.5      | x = 0.5f;",
        "var x = 1f;                | 1e-3     | x = 0.001f;",
        "double x = 1;              | 7        | x = 7.0;",
        "var x = 0.1;               | NaN      | x = Double.NaN;",
        "float x;                   | Infinity | x = Float.POSITIVE_INFINITY;",
        "boolean x = true;          | false    | x = false;",
        "char x = 'a';              | '        | x = '\\'';",
        "String x = null;           | 7        | x = \"7\";",
        "var x = \"a\";             | a\"b\\c  | x = \"a\\\"b\\\\c\";",
        "Path x = Path.of(\".\");   | true     | x = true;",
        "var x = something();       | 2.5      | x = 2.5;",
        "var x = something();       | word     | x = \"word\";",
        "int a = 1, x = 2; // x = 9 | 5        | x = 5;",
        "%time\\nint x = 1;         | 5        | x = 5;"
    })
    void aValueIsWrittenAsItsDeclarationWants(String declaration, String value, String assignment) throws IOException {
        var cells = inject(declaration.replace("\\n", "\n"), Map.of("x", value)).cells();
        assertEquals("// Parameters\n" + assignment, cells.get(2).source());
        assertTrue(cells.get(2).hasTag("injected-parameters"));
        assertEquals("last();", cells.get(3).source());
    }

    @Test
    void aSecondRunReplacesTheInjectedCell() throws IOException {
        var notebook = inject("int x = 1;", Map.of("x", "2"));
        ParameterCell.inject(notebook, Map.of("x", "3"));
        assertEquals(1, notebook.cells().stream().filter(cell -> cell.hasTag("injected-parameters")).count());
        assertEquals("// Parameters\nx = 3;", notebook.cells().get(2).source());
        assertEquals(4, notebook.cells().stream().map(NotebookCell::json).map(json -> json.get("id")).distinct().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "y | 1    | -p y: the parameters cell declares no y; it declares x, on",
        "x | word | -p x=word: the parameters cell wants a whole number (int) for it",
        "x | 1.5  | -p x=1.5: the parameters cell wants a whole number (int) for it",
        "on | yes | -p on=yes: the parameters cell wants true or false for it"
    })
    void aValueThatDoesNotFitIsRefusedInWords(String name, String value, String words) {
        var complaint = assertThrows(Complaint.class, () -> inject("int x = 1; boolean on = false;", Map.of(name, value)));
        assertEquals(words, complaint.getMessage());
    }

    @Test
    void withoutATaggedCellThereIsNothingToSet() throws IOException {
        var notebook = Notebooks.of(folder.resolve("n.ipynb"), "int x = 1;");
        var complaint = assertThrows(Complaint.class, () -> ParameterCell.inject(notebook, Map.of("x", "1")));
        assertTrue(complaint.getMessage().contains("has the tag \"parameters\""), complaint::getMessage);
    }
}
