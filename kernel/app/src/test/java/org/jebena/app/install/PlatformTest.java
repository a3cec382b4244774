package org.jebena.app.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformTest {
    private static final Path HOME = Path.of("home");

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "LINUX, -, -, home/.local/share/jupyter",
        "LINUX, XDG_DATA_HOME, data, data/jupyter",
        "LINUX, XDG_DATA_HOME, '', home/.local/share/jupyter",
        "MAC, -, -, home/Library/Jupyter",
        "WINDOWS, APPDATA, roaming, roaming/jupyter",
        "WINDOWS, -, -, home/.jupyter/data"
    })
    void theUsersFolderIsWhereJupyterLooks(Platform.System system, String variable, String value, Path folder) {
        assertEquals(folder, new Platform(system, variable == null ? Map.of() : Map.of(variable, value), HOME).userData());
    }

    @ParameterizedTest
    @EnumSource
    void aNamedFolderWins(Platform.System system) {
        assertEquals(Path.of("named"),
                new Platform(system, Map.of("JUPYTER_DATA_DIR", "named", "APPDATA", "x", "XDG_DATA_HOME", "x"), HOME).userData());
    }

    @Test
    void thePrefixOfTheActiveEnvironmentNeedsNoPython() {
        var platform = new Platform(Platform.System.LINUX, Map.of("VIRTUAL_ENV", "/env", "CONDA_PREFIX", "/conda"), HOME);
        var place = new Place();
        place.python = true;
        assertEquals(Path.of("/env/share/jupyter/kernels").toAbsolutePath(), place.kernels(platform));
    }
}
