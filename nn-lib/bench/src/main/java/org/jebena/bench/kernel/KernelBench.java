package org.jebena.bench.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jebena.bench.JsonLine;
import org.jebena.bench.Measurement;
import org.jebena.bench.Table;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bench kernel}: spawns a kernel from its kernelspec, measures it, and ipykernel in turns with it. */
@picocli.CommandLine.Command(name = "kernel", description = "Measures the kernel, in turns with a peer.", mixinStandardHelpOptions = true)
public final class KernelBench implements Callable<Integer> {
    private static final List<Probe> PROBES = probes();

    enum Peer {
        ipykernel, none
    }

    @Spec
    CommandSpec spec;

    @Option(names = "--json", description = "One line of JSON for each measurement.")
    boolean json;

    @Option(names = "--peer", defaultValue = "ipykernel",
            description = "What to measure beside it: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Peer peer;

    @Option(names = "--python", paramLabel = "PATH",
            description = "The Python whose ipykernel is the peer; else one is put into the cache.")
    String python;

    @Option(names = "--kernel", paramLabel = "NAME", description = "A kernel that Jupyter knows; else the one that is built here.")
    String kernel;

    @Option(names = "--spec", paramLabel = "DIR", description = "The folder of a kernel.json, instead of a name.")
    Path folder;

    @Option(names = "--rounds", defaultValue = "2", description = "How often each probe is done. Default: ${DEFAULT-VALUE}.")
    int rounds;

    @Parameters(paramLabel = "NAME", description = "Probes whose names begin so; all if none is named.")
    List<String> names = List.of();

    private static List<Probe> probes() {
        var probes = new ArrayList<Probe>(
                List.of(new Start(), new WarmCell(), Growth.CELLS, Growth.DEFINITIONS, new TenLines(), new Queue(),
                        new Printing(), new FirstBytes()));
        probes.addAll(Question.ALL);
        probes.add(new Memory());
        probes.addAll(Interrupt.ALL);
        probes.addAll(List.of(new StopChecks(), new Again()));
        return List.copyOf(probes);
    }

    @Override
    public Integer call() throws Exception {
        var chosen = chosen();
        var subjects = subjects();
        var table = new Table(subjects.getFirst().name(), subjects.size() > 1 ? subjects.getLast().name() : "no peer");
        for (var probe : chosen) {
            for (var measurement : measure(probe, subjects)) {
                if (json)
                    System.out.println(JsonLine.of(measurement));
                table.add(measurement);
            }
        }
        if (!json)
            System.out.print(table);
        return 0;
    }

    private List<Probe> chosen() {
        for (var name : names)
            if (PROBES.stream().noneMatch(probe -> probe.name().startsWith(name)))
                throw new ParameterException(spec.commandLine(), "there is no probe '" + name + "'; there are: "
                        + PROBES.stream().map(Probe::name).collect(Collectors.joining(", ")));
        return PROBES.stream().filter(probe -> names.isEmpty() || names.stream().anyMatch(probe.name()::startsWith)).toList();
    }

    /** Ours, then the peer if there is one. */
    private List<Subject> subjects() throws IOException, InterruptedException {
        var home = Path.of(System.getProperty("jebena.home", "")).toAbsolutePath();
        var kernelspec = folder != null ? folder.toAbsolutePath() : kernel != null ? Kernelspecs.named(kernel) : Kernelspecs.built(home);
        var subjects = new ArrayList<>(List.of(Subject.of(kernelspec.getFileName().toString(), kernelspec, home.resolve("target/bench"))));
        if (peer == Peer.ipykernel) {
            try {
                subjects.add(Ipykernel.of(home, python));
            } catch (IOException e) {
                System.err.println("No peer: " + e.getMessage());
            }
        }
        return subjects;
    }

    /** The rounds of one probe, ours and the peer's in turns. */
    private List<Measurement> measure(Probe probe, List<Subject> subjects) {
        Map<Subject, Readings> read = new LinkedHashMap<>();
        subjects.forEach(subject -> read.put(subject, new Readings()));
        for (int round = 0; round < rounds; round++) {
            // Who comes first changes, since the second finds a warmer machine.
            for (var subject : round % 2 == 0 ? subjects : subjects.reversed()) {
                System.err.println(probe.name() + ", round " + (round + 1) + " of " + rounds + ": " + subject.name());
                attempt(probe, subject, read.get(subject));
            }
        }
        return probe.quantities().stream().map(quantity -> new Measurement(quantity, read.get(subjects.getFirst()).of(quantity),
                subjects.size() > 1 ? Optional.of(read.get(subjects.getLast()).of(quantity)) : Optional.empty())).toList();
    }

    private static void attempt(Probe probe, Subject subject, Readings readings) {
        try {
            probe.measure(subject, readings);
        } catch (Exception e) {
            var reason = e.getMessage() == null ? e.toString() : e.getMessage();
            probe.quantities().forEach(quantity -> readings.missing(quantity, reason));
        }
    }
}
