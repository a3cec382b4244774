package org.jebena.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Who may know whom: the picture in docs/architecture.md, as rules. */
@AnalyzeClasses(packages = "org.jebena", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    // Modules.

    @ArchTest
    static final ArchRule theNotebookApiKnowsNobody = knowsOnly("org.jebena.notebook..");

    @ArchTest
    static final ArchRule theTensorsKnowNobody = knowsOnly("org.jebena.tensor..");

    @ArchTest
    static final ArchRule theKernelKnowsTheNotebookApi = knowsOnly("org.jebena.kernel..", "org.jebena.notebook..");

    @ArchTest
    static final ArchRule theMagicsKnowTheNotebookApiAndTheLibrary = knowsOnly("org.jebena.magics..", "org.jebena.notebook..",
            "org.jebena.tensor..");

    @ArchTest
    static final ArchRule theProgramKnowsTheKernelAndNoTensors = knowsOnly("org.jebena.app..", "org.jebena.kernel..", "org.jebena.client..",
            "org.jebena.notebook..");

    // Packages of the kernel.

    @ArchTest
    static final ArchRule theEngineKnowsWhereOutputGoesAndNothingElse = knowsOnly("org.jebena.kernel.engine..", "org.jebena.kernel.output",
            "org.jebena.notebook");

    @ArchTest
    static final ArchRule theWireKnowsNoHandler = knowsOnly("org.jebena.kernel.wire..");

    @ArchTest
    static final ArchRule theChannelsKnowTheWire = knowsOnly("org.jebena.kernel.channels..", "org.jebena.kernel.wire");

    @ArchTest
    static final ArchRule outputKnowsTheNotebookApi = knowsOnly("org.jebena.kernel.output..", "org.jebena.notebook");

    @ArchTest
    static final ArchRule renderingKnowsTheNotebookApi = knowsOnly("org.jebena.kernel.render..", "org.jebena.notebook");

    @ArchTest
    static final ArchRule aSessionKnowsNoSockets = noClasses().that().resideInAPackage("org.jebena.kernel.session..").should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jebena.kernel", "org.jebena.kernel.wire..", "org.jebena.kernel.channels..");

    @ArchTest
    static final ArchRule partsOfTheKernelDependOnEachOtherOneWay = slices().matching("org.jebena.kernel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule cellsRunWithoutJson = noClasses().that()
            .resideInAnyPackage("org.jebena.kernel.engine..", "org.jebena.kernel.session..",
                    "org.jebena.kernel.render..", "org.jebena.kernel.output..", "org.jebena.notebook..")
            .should().dependOnClassesThat()
            .resideInAPackage("com.google.gson..");

    @ArchTest
    static final ArchRule theKernelsSocketsAreInTheChannels = noClasses().that().resideInAPackage("org.jebena.kernel..").and()
            .resideOutsideOfPackage("org.jebena.kernel.channels..").should().dependOnClassesThat().resideInAPackage("org.zeromq..");

    @ArchTest
    static void everyPartIsThere(JavaClasses all) {
        // A rule about a package that nobody has would hold for ever.
        for (var part : List.of("notebook", "tensor", "kernel", "kernel.engine", "kernel.wire", "kernel.channels", "kernel.session",
                "magics", "app")) {
            assertFalse(all.that(resideInAPackage("org.jebena." + part)).isEmpty(), part);
        }
    }

    @ArchTest
    static void theEngineSpeaksNoJupyter(JavaClasses all) throws IOException {
        var words = Pattern.compile("jupyter|msg_|iopub|zmq|_request|_reply", Pattern.CASE_INSENSITIVE);
        try (var files = Files.walk(Path.of("../core/src/main/java/org/jebena/kernel/engine"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                assertEquals(List.of(), Files.readAllLines(file).stream().filter(line -> words.matcher(line).find()).toList(),
                        file.toString());
            }
        }
    }

    /** The first package may use itself and the others; of this project nothing else. */
    private static ArchRule knowsOnly(String... packages) {
        return noClasses().that().resideInAPackage(packages[0]).should()
                .dependOnClassesThat(resideInAPackage("org.jebena..").and(resideOutsideOfPackages(packages)));
    }
}
