package org.jebena.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jebena.app.notebook.NotebookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private Optional<String> run(NotebookFile notebook) {
        return new Runner(new ScriptedSession(), new Progress(new PrintWriter(said), false), null, false).run(notebook);
    }

    private NotebookFile notebook(String... sources) throws IOException {
        return Notebooks.of(folder.resolve("n.ipynb"), sources);
    }

    private static JsonArray outputs(NotebookFile notebook, int cell) {
        return notebook.cells().get(cell).json().getAsJsonArray("outputs");
    }

    private static void assertOutputs(String json, NotebookFile notebook, int cell) {
        assertEquals(JsonParser.parseString(json), outputs(notebook, cell));
    }

    @Test
    void whatACellPrintsInARowIsOneOutput() throws IOException {
        var notebook = notebook("out a\nout b\nerr c\nout d");
        assertEquals(Optional.empty(), run(notebook));
        assertOutputs("""
                [{"name": "stdout", "output_type": "stream", "text": ["a\\n", "b\\n"]},
                 {"name": "stderr", "output_type": "stream", "text": ["c\\n"]},
                 {"name": "stdout", "output_type": "stream", "text": ["d\\n"]}]""", notebook, 0);
    }

    @Test
    void aResultCarriesItsCellsNumber() throws IOException {
        var notebook = notebook("out a", "value 42");
        run(notebook);
        assertOutputs("""
                [{"data": {"text/plain": ["42"]}, "execution_count": 2, "metadata": {}, "output_type": "execute_result"}]""", notebook, 1);
        assertEquals(2, notebook.cells().get(1).json().get("execution_count").getAsInt());
    }

    @Test
    void aLaterCellUpdatesWhatAnEarlierOneShowed() throws IOException {
        var notebook = notebook("show d one\nshow d two", "update d three");
        run(notebook);
        assertOutputs("""
                [{"data": {"text/plain": ["three"]}, "metadata": {}, "output_type": "display_data"},
                 {"data": {"text/plain": ["three"]}, "metadata": {}, "output_type": "display_data"}]""", notebook, 0);
        assertEquals(0, outputs(notebook, 1).size());
    }

    @Test
    void clearingAtOnceEmptiesTheCellAndClearingWithWaitWaitsForNewOutput() throws IOException {
        var notebook = notebook("out a\nclear now", "out a\nclear wait\nout b", "out a\nclear wait");
        run(notebook);
        assertEquals(0, outputs(notebook, 0).size());
        assertOutputs("[{\"name\": \"stdout\", \"output_type\": \"stream\", \"text\": [\"b\\n\"]}]", notebook, 1);
        assertOutputs("[{\"name\": \"stdout\", \"output_type\": \"stream\", \"text\": [\"a\\n\"]}]", notebook, 2);
    }

    @Test
    void whatIsPrintedAfterTheCellStillBelongsToIt() throws IOException {
        var notebook = notebook("late x", "out y");
        run(notebook);
        assertOutputs("[{\"name\": \"stdout\", \"output_type\": \"stream\", \"text\": [\"x\\n\"]}]", notebook, 0);
    }

    @Test
    void theFirstFailureEndsTheRunAndLaterCellsAreEmpty() throws IOException {
        var notebook = notebook("fail badly", "out never");
        notebook.cells().get(1).outputs(
                JsonParser.parseString("[{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"old\"}]").getAsJsonArray());
        assertEquals(Optional.of("cell 1/2 failed: Broken: badly"), run(notebook));
        assertOutputs("""
                [{"ename": "Broken", "evalue": "badly", "output_type": "error", "traceback": ["\\u001b[31mBroken\\u001b[0m: badly"]}]""",
                notebook, 0);
        assertEquals(0, outputs(notebook, 1).size());
        assertTrue(notebook.cells().get(1).json().get("execution_count").isJsonNull());
        assertTrue(said.toString().contains("\nBroken: badly"), said::toString);
    }

    @Test
    void aCellThatMayFailDoesNotEndTheRun() throws IOException {
        var notebook = notebook("#tag raises-exception\nfail badly", "out on");
        assertEquals(Optional.empty(), run(notebook));
        assertEquals(1, outputs(notebook, 1).size());
    }

    @Test
    void aCellThatIsToBeSkippedIsSkippedAndAnEmptyOneToo() throws IOException {
        var notebook = notebook("#tag skip-execution\nfail badly", " \n", "value 1");
        assertEquals(Optional.empty(), run(notebook));
        assertEquals(1, notebook.cells().get(2).json().get("execution_count").getAsInt());
    }

    @Test
    void aCellThatTakesTooLongIsStoppedAndSaysSo() throws IOException {
        var notebook = notebook("#tag raises-exception\nout before\nforever", "out never");
        var runner = new Runner(new ScriptedSession(), new Progress(new PrintWriter(said), false), Duration.ofMillis(200), true);
        assertEquals(Optional.of("cell 1/2 took longer than 0.2 s (--timeout) and was stopped"), runner.run(notebook));
        var outputs = outputs(notebook, 0);
        assertEquals("Timeout", outputs.get(outputs.size() - 1).getAsJsonObject().get("ename").getAsString());
        assertEquals(0, outputs(notebook, 1).size());
    }
}
