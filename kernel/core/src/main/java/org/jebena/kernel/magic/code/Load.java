package org.jebena.kernel.magic.code;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jebena.notebook.Call;
import org.jebena.notebook.Magic;
import org.jebena.notebook.MagicException;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;

/** {@code %load file}: puts a file's code, or a notebook's code cells, into this cell, to be read and run. */
public final class Load implements Magic {
    private static final Spec SPEC = Spec.line("load").operand(Spec.Kind.PATH, "file", true)
            .says("Put a file's code, or a notebook's code cells, into this cell")
            .example("%load examples/Fibonacci.java").example("%load lesson.ipynb");

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Object run(Call call, Notebook notebook) throws IOException {
        var name = call.words().getFirst();
        var file = Path.of(name);
        if (!Files.isRegularFile(file)) throw new MagicException("%load: there is no file " + name + " in " + Path.of("").toAbsolutePath());
        var text = Files.readString(file);
        notebook.setNextInput("// %load " + call.operand() + "\n" + (name.endsWith(".ipynb") ? cells(name, text) : text), true);
        return null;
    }

    private static String cells(String name, String text) {
        try {
            var code = new ArrayList<String>();
            for (var cell : JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("cells"))
                if (cell.getAsJsonObject().get("cell_type").getAsString().equals("code"))
                    code.add(source(cell.getAsJsonObject().get("source")));
            return String.join("\n\n", code);
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new MagicException("%load: " + name + " is no notebook of format 4: it has no list of cells", e);
        }
    }

    // A notebook's file holds a source as one string or as its lines.
    private static String source(JsonElement source) {
        return source instanceof JsonArray lines ? lines.asList().stream().map(JsonElement::getAsString).collect(Collectors.joining())
                : source.getAsString();
    }
}
