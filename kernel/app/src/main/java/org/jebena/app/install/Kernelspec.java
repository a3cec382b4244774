package org.jebena.app.install;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jebena.app.start.JvmOptions;
import org.jebena.app.start.Product;

/** What Jupyter is told of the kernel: its name, its title and how the JVM is started. */
record Kernelspec(String name, String title, boolean preview, List<String> userOptions) {
    /** A start-up cache serves only the options that it was made with, so the training run gets the same. */
    List<String> options() {
        return JvmOptions.of(preview, userOptions);
    }

    /** The same kernel with the language's preview features on. */
    Kernelspec withPreview() {
        return new Kernelspec(name + "-preview", title + " preview", true, userOptions);
    }

    /** The contents of {@code kernel.json}; {@code app} is the program's folder, relative to the kernelspec's. */
    String json(String app) {
        var home = "{resource_dir}/" + app + "/";
        var command = new ArrayList<>(List.of(JvmOptions.java(), "-XX:AOTCache=" + home + StartupCache.NAME));
        command.addAll(options());
        command.addAll(List.of("-jar", home + Product.JAR, "kernel", "{connection_file}"));
        var spec = new LinkedHashMap<String, Object>();
        spec.put("argv", command);
        spec.put("display_name", title);
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("metadata", Map.of("debugger", false));
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(spec) + "\n";
    }
}
