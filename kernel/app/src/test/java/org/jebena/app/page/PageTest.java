package org.jebena.app.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jebena.app.notebook.NotebookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    @TempDir
    Path folder;

    private String page(String cell) throws IOException {
        var file = folder.resolve("a <title>.run.ipynb");
        Files.writeString(file, "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}, \"cells\": [" + cell + "]}");
        return Page.of(NotebookFile.read(file));
    }

    private String output(String output) throws IOException {
        return page(
                "{\"cell_type\": \"code\", \"execution_count\": 3, \"metadata\": {}, \"source\": \"f()\", \"outputs\": [" + output + "]}");
    }

    @Test
    void markdownHasTablesAndItsImagesInside() throws IOException {
        Files.write(folder.resolve("dot.png"), new byte[] {1, 2, 3});
        var page = page("""
                {"cell_type": "markdown", "metadata": {}, "attachments": {"in.png": {"image/png": "QUJD"}},
                 "source": "# Head\\n\\n| a |\\n|---|\\n| 1 |\\n\\n![i](attachment:in.png) ![f](dot.png) ![no](gone.png)"}""");
        assertTrue(page.contains("<h1>Head</h1>") && page.contains("<td>1</td>"), page);
        assertTrue(page.contains("src=\"data:image/png;base64,QUJD\""), page);
        assertTrue(page.contains("src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(new byte[] {1, 2, 3})), page);
        assertTrue(page.contains("src=\"gone.png\"") && page.contains("<title>a &lt;title&gt;</title>"), page);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"text/plain\": \"t\", \"text/html\": [\"<i>\", \"h</i>\"]          | <div class=\"out\"><i>h</i></div>",
        "\"text/plain\": \"t<\", \"image/png\": \"QU\\nJD\\n\"               | <img alt=\"t&lt;\" width=\"20\" src=\"data:image/png;base64,QUJD\">",
        "\"text/plain\": \"t\", \"image/svg+xml\": \"<?xml version='1'?><svg/>\" | <div class=\"out\"><svg/></div>",
        "\"text/plain\": \"t\", \"text/markdown\": \"*m*\"                   | <em>m</em>",
        "\"text/plain\": \"a<b\"                                             | <pre>a&lt;b</pre>",
        "\"application/json\": {}                                            | <pre></pre>"
    })
    void theRichestFormIsShown(String data, String html) throws IOException {
        var page = output("{\"output_type\": \"display_data\", \"data\": {" + data
                + "}, \"metadata\": {\"image/png\": {\"width\": 20, \"height\": \"a\\\"b\"}}}");
        assertTrue(page.contains(html), page);
    }

    @Test
    void errorsStandInTheirColours() throws IOException {
        var page = output(
                "{\"output_type\": \"error\", \"ename\": \"E\", \"evalue\": \"v\", \"traceback\": [\"\\u001b[31mE\\u001b[0m: v\"]}");
        assertTrue(page.contains("<pre class=\"out error\"><span style=\"color:var(--ansi-1)\">E</span>: v</pre>"), page);
    }

    @Test
    void thePageFetchesNothing() throws IOException {
        var page = output("{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"x\"}");
        assertTrue(page.contains("prefers-color-scheme: dark"));
        assertFalse(page.matches("(?s).*(<link|<script|@import|url\\().*"), page);
    }
}
