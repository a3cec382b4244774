package org.jebena.bench.kernel;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jebena.kernel.wire.Json;

/** A kernel that is measured: what it is called in the table, its kernelspec's folder, its language and what its environment adds. */
record Subject(String name, Path kernelspec, Language language, Map<String, String> environment) {
    /** The kernel of a kernelspec folder; its {@code kernel.json} names the language. Its history stays apart from the user's. */
    static Subject of(String name, Path kernelspec, Path state) throws IOException {
        var language = Json.parse(Files.readAllBytes(kernelspec.resolve("kernel.json"))).get("language");
        var python = language instanceof JsonPrimitive text && text.getAsString().equals("python");
        return new Subject(name, kernelspec, python ? Language.PYTHON : Language.JAVA,
                Map.of("JEBENA_HISTORY", state.resolve("history").toString(), "IPYTHONDIR", state.resolve("ipython").toString()));
    }
}
