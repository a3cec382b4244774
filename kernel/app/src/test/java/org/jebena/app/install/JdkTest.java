package org.jebena.app.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdkTest {
    @ParameterizedTest
    @CsvSource({"21.0.9, false", "24.0.2+12, false", "25, false", "25.0.2+10, false", "25.0.3+9-LTS, true", "25.1, true", "26-ea+1, true"})
    void onlyAFitVersionIsFit(String version, boolean fit) {
        assertEquals(fit, Jdk.fault(Runtime.Version.parse(version)).isEmpty());
    }
}
