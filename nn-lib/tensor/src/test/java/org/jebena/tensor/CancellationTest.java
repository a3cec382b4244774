package org.jebena.tensor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CancellationTest {
    @AfterEach
    void clear() {
        Cancellation.clear();
    }

    @Test
    void onlyTheThreadsThatAreNamedStop() throws Exception {
        Cancellation.request(List.of(Thread.currentThread()));
        assertThrows(Cancelled.class, Cancellation::check);
        var other = new AtomicReference<Throwable>();
        var thread = Thread.ofPlatform().uncaughtExceptionHandler((_, thrown) -> other.set(thrown)).start(Cancellation::check);
        thread.join();
        if (other.get() != null) throw new AssertionError("another thread was stopped", other.get());
    }

    @Test
    void aRequestThatIsTakenBackStopsNobody() {
        Cancellation.request(List.of(Thread.currentThread()));
        Cancellation.clear();
        assertDoesNotThrow(Cancellation::check);
        Cancellation.request(List.of());
        assertDoesNotThrow(Cancellation::check);
    }

    /** Long enough to be compiled: a check that the compiler moved out of the loop would never end. */
    @Test
    void aCompiledLoopSeesTheRequest() throws Exception {
        stopped(() -> {
            var sum = 0;
            while (sum != Integer.MIN_VALUE) {
                sum = sum + 2 | 1;
                Cancellation.check();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"randn", "rand", "full", "arange", "toString", "contiguous"})
    void theLibrarysOwnLoopsStop(String loop) throws Exception {
        var big = Tensors.zeros(1000, 1000).t();
        stopped(() -> {
            while (true) {
                switch (loop) {
                    case "randn" -> Tensors.randn(1_000_000);
                    case "rand" -> Tensors.rand(1_000_000);
                    case "full" -> Tensors.full(1, 1_000_000);
                    case "arange" -> Tensors.arange(1_000_000);
                    case "toString" -> big.toString();
                    default -> big.contiguous();
                }
            }
        });
    }

    private static void stopped(Runnable loop) throws InterruptedException {
        var end = new AtomicReference<Throwable>();
        var begun = new CountDownLatch(1);
        var thread = Thread.ofPlatform().daemon().start(() -> {
            begun.countDown();
            try {
                loop.run();
            } catch (Throwable thrown) {
                end.set(thrown);
            }
        });
        begun.await();
        Thread.sleep(200); // time to be compiled
        Cancellation.request(List.of(thread));
        thread.join();
        assertInstanceOf(Cancelled.class, end.get());
    }
}
