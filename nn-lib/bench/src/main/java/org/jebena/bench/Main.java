package org.jebena.bench;

import org.jebena.bench.kernel.KernelBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmark programs: {@code bench kernel} and those to come. */
@Command(name = "bench", description = "Measures Jebena, beside its peers where they are to be had.", mixinStandardHelpOptions = true,
        subcommands = KernelBench.class)
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
