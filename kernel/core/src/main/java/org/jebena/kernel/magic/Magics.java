package org.jebena.kernel.magic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jebena.kernel.magic.code.Bash;
import org.jebena.kernel.magic.code.ClassPath;
import org.jebena.kernel.magic.code.Load;
import org.jebena.kernel.magic.code.Time;
import org.jebena.kernel.magic.discovery.About;
import org.jebena.kernel.magic.discovery.Help;
import org.jebena.kernel.magic.discovery.ListMagics;
import org.jebena.kernel.magic.session.Del;
import org.jebena.kernel.magic.session.Imports;
import org.jebena.kernel.magic.session.Past;
import org.jebena.kernel.magic.session.Reset;
import org.jebena.kernel.magic.session.Who;
import org.jebena.kernel.magic.session.Whos;
import org.jebena.kernel.services.Completion;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Call;
import org.jebena.notebook.Magic;
import org.jebena.notebook.MagicException;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;

/** The magics of a notebook, by name: the built-in ones and those that extensions bring. */
public final class Magics {
    private final Map<String, Magic> byName = new LinkedHashMap<>();
    private final Magic shell = new Bash();

    /** The built-in magics and the extensions'; an extension's wins over a built-in one of the same name. */
    public Magics(List<? extends Magic> extensions) {
        var all = new ArrayList<Magic>(
                List.of(new ListMagics(), new About(), new Help(), new Who(), new Whos(), new Reset(), new Del(), new Imports(), new Past(),
                        new Time(), shell, new ClassPath(), new Load()));
        all.addAll(extensions);
        for (var magic : all) for (var alias : magic.spec().aliases()) byName.put(alias, magic);
        for (var magic : all) byName.put(magic.spec().name(), magic);
    }

    /** All magics by name and alias. */
    public Map<String, Magic> all() {
        return Collections.unmodifiableMap(byName);
    }

    public boolean knows(String name) {
        return byName.containsKey(name);
    }

    /** The magic of this name; an error that names a similar one if there is none. */
    public Magic find(String name) {
        var magic = byName.get(name);
        if (magic != null) return magic;
        if (name.startsWith("%"))
            throw new MagicException("%" + name + ": has code above it; a %% magic takes the whole cell and stands on its first line");
        throw new MagicException(
                "%" + name + ": there is no such magic" + Nearest.hint(name, "%", byName.keySet()) + " (%lsmagic lists them)");
    }

    /** Runs a part of a cell that is not Java and returns its value, {@code null} for none. */
    public Object run(Segment segment, Notebook notebook) throws Exception {
        return switch (segment) {
            case Segment.Line line -> run(line.name(), line.rest(), Optional.empty(), notebook);
            case Segment.Whole whole -> run(whole.name(), whole.rest(), Optional.of(whole.body()), notebook);
            case Segment.Shell command -> {
                var text = Interpolation.of(command.command(), notebook::evaluate);
                yield shell.run(new Call(shell.spec(), Map.of(), text, List.of(text), Optional.empty()), notebook);
            }
            case Segment.Help help ->
                help(help.name()).orElseThrow(() -> new MagicException(help.name() + "?: there is no magic of this name"));
            case Segment.Java java -> notebook.evaluate(java.code());
        };
    }

    /** Runs {@code %name rest}, or with a body {@code %%name rest}. */
    public Object run(String name, String rest, Optional<String> body, Notebook notebook) throws Exception {
        var magic = find(name);
        var spec = magic.spec();
        if (body.isPresent() && !spec.onCell())
            throw new MagicException("%%" + name + ": works on a line only; write " + Manual.usage(spec));
        if (body.isEmpty() && !spec.onLine())
            throw new MagicException("%" + name + ": works on a whole cell only; write %%" + name + " on the cell's first line");
        var code = spec.operand().map(operand -> operand.kind() == Spec.Kind.CODE).orElse(false);
        return magic.run(Arguments.parse(spec, code ? rest : Interpolation.of(rest, notebook::evaluate), body), notebook);
    }

    /** Help on a magic, named with or without its percent sign. */
    public Optional<Bundle> help(String name) {
        return Optional.ofNullable(byName.get(name.replaceFirst("^%+", ""))).map(magic -> Manual.of(magic.spec()));
    }

    /** What could stand at the cursor of a magic's line; empty where the line is none, or where Java is to be completed. */
    public Optional<Completion> complete(String line, int cursor, Supplier<List<String>> variables) {
        return new MagicCompletion(byName, variables).at(line, cursor);
    }

    /** The index in a magic's line where its Java code starts; -1 if the line is no magic or takes no code. */
    public int codeStart(String line) {
        return new MagicCompletion(byName, List::of).codeStart(line);
    }
}
