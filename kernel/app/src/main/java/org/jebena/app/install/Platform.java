package org.jebena.app.install;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What decides where Jupyter looks for kernels: the operating system, the environment and the home folder. */
record Platform(System system, Map<String, String> environment, Path home) {
    enum System {
        LINUX, MAC, WINDOWS
    }

    /** This machine and this process's environment. */
    static Platform current() {
        var name = java.lang.System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = name.contains("win") ? System.WINDOWS : name.contains("mac") ? System.MAC : System.LINUX;
        return new Platform(system, java.lang.System.getenv(), Path.of(java.lang.System.getProperty("user.home")));
    }

    /** The user's Jupyter data folder, found as Jupyter finds it. */
    Path userData() {
        var named = variable("JUPYTER_DATA_DIR");
        if (named != null) {
            return Path.of(named);
        }
        return switch (system) {
            case MAC -> home.resolve("Library/Jupyter");
            case WINDOWS ->
                variable("APPDATA") == null ? home.resolve(".jupyter").resolve("data") : Path.of(variable("APPDATA"), "jupyter");
            case LINUX ->
                (variable("XDG_DATA_HOME") == null ? home.resolve(".local/share") : Path.of(variable("XDG_DATA_HOME"))).resolve("jupyter");
        };
    }

    /** The variable's value; {@code null} where it is not set or empty. */
    String variable(String name) {
        var value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
