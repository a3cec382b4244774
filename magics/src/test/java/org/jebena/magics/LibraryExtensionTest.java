package org.jebena.magics;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jebena.magics.render.TensorRenderer;
import org.jebena.notebook.Extension;
import org.jebena.tensor.Cancelled;
import org.jebena.tensor.Tensors;
import org.junit.jupiter.api.Test;

class LibraryExtensionTest {
    private final Extension extension = ServiceLoader.load(Extension.class).findFirst().orElseThrow();

    @Test
    void theKernelFindsItAsAService() {
        assertInstanceOf(LibraryExtension.class, extension);
    }

    @Test
    void everyImportNamesSomethingInALibraryThatCellsSee() {
        var imports = Stream.concat(extension.imports().stream(), extension.importsOnDemand().stream()).toList();
        for (var each : imports) {
            var name = each.replaceFirst("^static ", "").replaceFirst("\\.\\*$", "");
            var type = assertDoesNotThrow(() -> Class.forName(name), each);
            assertTrue(
                    extension.libraries().stream().flatMap(library -> library.packages().stream()).anyMatch(type.getPackageName()::equals),
                    each);
        }
    }

    @Test
    void aTensorLooksLikeItsText() {
        var x = Tensors.eye(2);
        assertEquals(x.toString(), new TensorRenderer().render(x).text());
    }

    @Test
    void warmingUpLeavesTheRandomNumbersAlone() {
        Tensors.manualSeed(3);
        var first = Tensors.rand(2).toString();
        Tensors.manualSeed(3);
        extension.warmUp();
        assertEquals(first, Tensors.rand(2).toString());
    }

    @Test
    void anInterruptReachesTheLibrarysLoopsUntilItIsTakenBack() {
        extension.interrupt(List.of(Thread.currentThread()));
        try {
            assertThrows(Cancelled.class, () -> Tensors.randn(10));
        } finally {
            extension.interrupt(List.of());
        }
        assertDoesNotThrow(() -> Tensors.randn(10));
    }
}
