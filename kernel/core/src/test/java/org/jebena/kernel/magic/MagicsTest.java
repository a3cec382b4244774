package org.jebena.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Call;
import org.jebena.notebook.Grid;
import org.jebena.notebook.Magic;
import org.jebena.notebook.MagicException;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;
import org.jebena.notebook.Timing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagicsTest {
    private final EngineNotebook notebook = new EngineNotebook(new Echo());

    private static final class Echo implements Magic {
        @Override
        public Spec spec() {
            return Spec.magic("echo").operand(Spec.Kind.NAME, "words", false).flag("loud", "in capitals").alias("say");
        }

        @Override
        public Object run(Call call, Notebook notebook) {
            return call.words() + call.body().orElse("");
        }
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    private String text(String cell) throws Exception {
        return notebook.render(notebook.cell(cell)).text();
    }

    private String error(String cell) {
        return assertThrows(MagicException.class, () -> notebook.cell(cell)).getMessage();
    }

    @Test
    void valuesOfTheNotebookStandInBraces() throws Exception {
        notebook.cell("var name = \"model\"; int n = 3;");
        assertEquals("[model-4.bin, {name}, ${name}, {}, {a,b}, 8]",
                notebook.cell("%echo {name}-{n + 1}.bin '{name}' ${name} {} {a,b} {Math.max(n, 8)}"));
    }

    @Test
    void anAliasIsTheSameMagic() throws Exception {
        assertEquals("[a]", notebook.cell("%say a"));
        assertEquals("[x]body\n", notebook.cell("%%echo x\nbody\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %tiem f()          | %tiem: there is no such magic; did you mean %time? (%lsmagic lists them)
            %lsmagik           | %lsmagik: there is no such magic; did you mean %lsmagic? (%lsmagic lists them)
            %nothinglikeit     | %nothinglikeit: there is no such magic (%lsmagic lists them)
            %del nothing       | %del: nothing here is called nothing (%who lists the variables)
            %%who              | %%who: works on a line only; write %who [<type>]
            %magic tme         | %magic: there is no magic tme; did you mean time? (%lsmagic lists them)
            %time              | %time: needs the code to run; for example: %time IntStream.range(0, 1000).sum()
            !exit 3            | bash: the command ended with status 3
            %magic             | %magic: needs <name>; for example: %magic time
            %del q             | %del: nothing here is called q (%who lists the variables)
            %classpath add     | %classpath add: needs a path; for example: %classpath add lib/*.jar
            """)
    void errorsSayWhatToDo(String cell, String message) throws Exception {
        notebook.cell("int f = 1;");
        assertEquals(message, error(cell));
    }

    @Test
    void aLateWholeCellMagicSaysWhereItBelongs() {
        assertEquals("%%time: has code above it; a %% magic takes the whole cell and stands on its first line",
                error("int x = 1;\n%%time\nx"));
    }

    @Test
    void variablesAreListedAndForgotten() throws Exception {
        notebook.cell("int count = 3; var words = java.util.List.of(\"a\", \"b\"); String s = \"é\";");
        assertEquals("count  words  s", text("%who"));
        assertEquals("s", text("%who String"));
        assertEquals("words", text("%who List"));
        assertEquals("No variables of type File", text("%who File"));
        assertEquals("""
                name   type          size  value   cell
                count  int                 3          1
                words  List<String>     2  [a, b]     1
                s      String           1  é          1""", ((Grid) notebook.cell("%whos")).text());
        notebook.cell("%del count words");
        assertEquals("s", text("%who"));
        assertEquals("%reset -f would forget 1 variables, and all methods, types and imports of the cells", text("%reset"));
        assertNull(notebook.cell("%reset -f"));
        assertEquals("No variables", text("%who"));
    }

    @Test
    void importsAreListedAsOneWritesThem() throws Exception {
        notebook.cell("import java.util.zip.CRC32;");
        assertTrue(text("%imports").lines().anyMatch("import java.util.zip.CRC32;"::equals));
    }

    @Test
    void historyShowsWhatWasRun() throws Exception {
        notebook.past.addAll(List.of(new Notebook.Past(1, "int x;"), new Notebook.Past(2, "f(x)")));
        assertEquals("int x;\nf(x)", text("%history"));
        assertEquals("In[2]: f(x)", text("%hist -n -g f("));
        assertEquals("No cell contains 'zzz'", text("%history -g zzz"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %time 20 + 22                                         | 42
            %time java.util.stream.IntStream.range(0, 100).sum()  | 4950
            %time Thread.yield()                                  |
            %time for (int i = 0; i < 3; i++) { Thread.yield(); } |
            """)
    void timeMeasuresAndKeepsTheValue(String cell, String value) throws Exception {
        var timing = (Timing) notebook.cell(cell);
        assertEquals(value, timing.value() == null ? null : timing.value().toString());
        assertTrue(timing.wall().isPositive());
        assertTrue(timing.display().text().startsWith("wall "), timing.display().text());
    }

    @Test
    void timedDeclarationsStay() throws Exception {
        notebook.cell("%time int kept = 5;");
        notebook.cell("%%time\nint more = kept + 1;\n");
        assertEquals(6, notebook.cell("more"));
    }

    @Test
    void whatTimedCodeThrowsIsTheUsersError() {
        assertTrue(assertThrows(RuntimeException.class, () -> notebook.cell("%time Integer.parseInt(\"x\")")).getMessage().contains("x"));
    }

    @Test
    void shellCommandsPrintAndSeeValues() throws Exception {
        notebook.cell("int n = 7;");
        assertEquals("number 7\n", printed("!echo number {n}"));
        assertEquals("a\nb\n", printed("%%bash\nprintf 'a\\n'\necho b"));
    }

    private String printed(String cell) throws Exception {
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertNull(notebook.cell(cell));
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anInterruptedShellCommandEnds() throws Exception {
        var thrown = new AtomicReference<Exception>();
        var thread = Thread.ofPlatform().start(() -> {
            try {
                notebook.cell("!sleep 600");
            } catch (Exception e) {
                thrown.set(e);
            }
        });
        while (thread.getState() != Thread.State.WAITING) Thread.onSpinWait();
        thread.interrupt();
        thread.join();
        assertEquals(InterruptedException.class, thrown.get().getClass());
        // It was told to end; the system may take a moment to do so.
        for (var command : ProcessHandle.current().descendants().toList()) {
            command.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aFilesCodeComesIntoTheCell(@TempDir Path folder) throws Exception {
        var java = Files.writeString(folder.resolve("A.java"), "int x = 1;\n");
        notebook.cell("%load " + java);
        assertEquals("// %load " + java + "\nint x = 1;\n", notebook.nextInput);
        var lesson = Files.writeString(folder.resolve("l.ipynb"),
                """
                {"cells": [{"cell_type": "markdown", "source": "# a"}, {"cell_type": "code", "source": ["int x;\\n", "x"]}, {"cell_type": "code", "source": "y"}]}""");
        notebook.cell("%load " + lesson);
        assertEquals("// %load " + lesson + "\nint x;\nx\n\ny", notebook.nextInput);
        var none = Files.writeString(folder.resolve("n.ipynb"), "[]");
        assertTrue(error("%load " + none).contains("is no notebook"));
        assertTrue(error("%load " + folder.resolve("missing")).startsWith("%load: there is no file "));
    }

    @Test
    void theClassPathGrows(@TempDir Path folder) throws Exception {
        notebook.cell("%jars " + folder);
        assertTrue(text("%classpath").lines().anyMatch(folder.toString()::equals));
        assertTrue(error("%classpath add " + folder + "/*.jar").contains("nothing matches"));
    }

    @Test
    void everyMagicHasHelpThatSaysHowItIsWritten() throws Exception {
        for (var entry : notebook.magics().entrySet()) {
            var help = notebook.magics.help("%" + entry.getKey()).orElseThrow();
            assertTrue(help.text().contains("%" + entry.getValue().spec().name()), help.text());
            assertTrue(help.data().containsKey(Bundle.HTML));
        }
        assertTrue(notebook.magics.help("nothing").isEmpty());
        assertEquals(text("%magic time"), text("%time?"));
        var list = text("%lsmagic");
        for (var magic : notebook.magics().values()) assertTrue(list.contains("%" + magic.spec().name()), list);
    }

    @Test
    void everyMagicOfTheKernelSaysWhatItDoes() {
        for (Map.Entry<String, Magic> each : new Magics(List.of()).all().entrySet())
            assertTrue(each.getValue().spec().says().length() > 10, each.getKey());
    }
}
