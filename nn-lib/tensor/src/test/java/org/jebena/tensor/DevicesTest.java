package org.jebena.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DevicesTest {
    /** A kind of device that this machine has not got, registered for the tests. */
    public static final class Abacus implements DeviceProvider {
        @Override
        public String kind() {
            return "abacus";
        }

        @Override
        public List<Device> devices() {
            return List.of();
        }

        @Override
        public Optional<String> whyNot() {
            return Optional.of("abacus: no beads; buy some");
        }
    }

    @Test
    void theProcessorIsAlwaysThere() {
        assertSame(Devices.cpu(), Devices.list().getLast());
        assertSame(Devices.cpu(), Tensors.bestDevice());
        assertEquals("cpu", Devices.cpu().name());
        assertEquals(Optional.empty(), Devices.whyNot("cpu"));
        assertEquals("cpu", Tensors.zeros(2).device().toString());
    }

    @Test
    void anAbsentDeviceSaysWhy() {
        assertEquals(Optional.of("abacus: no beads; buy some"), Devices.whyNot("abacus"));
        assertEquals(Optional.of("quantum: no library on the class path brings this kind of device; known kinds: abacus, cpu"),
                Devices.whyNot("quantum"));
    }
}
