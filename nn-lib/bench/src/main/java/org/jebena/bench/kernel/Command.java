package org.jebena.bench.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a program and returns what it prints. */
final class Command {
    private Command() {}

    /** The program's standard output, stripped; its standard error goes to ours, for it tells of progress. */
    static String output(String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0)
            throw new IOException(
                    Path.of(words[0]).getFileName() + " ended with " + process.exitValue() + ": " + String.join(" ", List.of(words)));
        return printed;
    }
}
