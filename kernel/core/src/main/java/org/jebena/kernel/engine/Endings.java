package org.jebena.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.spi.SPIResolutionException;
import org.jebena.kernel.engine.stop.ExitRequested;
import org.jebena.kernel.output.Failure;

/** What a cell's reader is told when its code ended early: an exception, the stop button, {@code System.exit}. */
final class Endings {
    private final JShell shell;
    private final Tracebacks tracebacks;

    Endings(JShell shell, Tracebacks tracebacks) {
        this.shell = shell;
        this.tracebacks = tracebacks;
    }

    Failure of(CellControl.Result result) {
        var thrown = result.thrown();
        if (result.stopped()) return stopped(thrown == null ? List.of() : tracebacks.of(thrown).traceback().stream().skip(1).toList());
        return switch (thrown) {
            case ExitRequested exit -> exited(exit);
            case SPIResolutionException unresolved -> tracebacks.of(new IllegalStateException(missing(unresolved)));
            case null, default -> tracebacks.of(thrown);
        };
    }

    /** The user pressed stop; {@code where} are lines that show the place. */
    static Failure stopped(List<String> where) {
        var lines = new ArrayList<String>();
        lines.add(Excerpt.BOLD_RED + "Interrupted" + Excerpt.PLAIN + ": you stopped this cell");
        lines.addAll(where);
        return new Failure("Interrupted", "you stopped this cell", lines);
    }

    private static Failure exited(ExitRequested exit) {
        var message = "System.exit(" + exit.status() + ") has ended this cell; the kernel goes on";
        return new Failure("SystemExit", message, List.of(Excerpt.BOLD_RED + "SystemExit" + Excerpt.PLAIN + ": " + message));
    }

    // JShell puts a throw into the body of a method that names what is not declared yet.
    private String missing(SPIResolutionException unresolved) {
        return shell.snippets().filter(each -> each.id().equals("" + unresolved.id()) && each instanceof DeclarationSnippet)
                .reduce((a, b) -> b)
                .map(DeclarationSnippet.class::cast)
                .map(each -> each.name() + " cannot run before " + String.join(", ", shell.unresolvedDependencies(each).toList())
                        + " is declared")
                .orElse("this calls something that is not declared yet");
    }
}
