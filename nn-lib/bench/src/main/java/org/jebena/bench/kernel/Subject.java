package org.jebena.bench.kernel;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jebena.kernel.wire.Json;

/** A kernel that is measured: what it is called in the table, its kernelspec's folder and its language. */
record Subject(String name, Path kernelspec, Language language) {
    /** The kernel of a kernelspec folder; its {@code kernel.json} names the language. */
    static Subject of(String name, Path kernelspec) throws IOException {
        var language = Json.parse(Files.readAllBytes(kernelspec.resolve("kernel.json"))).get("language");
        return new Subject(name, kernelspec,
                language instanceof JsonPrimitive text && text.getAsString().equals("python") ? Language.PYTHON : Language.JAVA);
    }
}
