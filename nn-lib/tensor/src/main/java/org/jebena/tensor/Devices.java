package org.jebena.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The devices of this machine: those that libraries on the class path bring, and the processor. */
public final class Devices {
    private static final List<DeviceProvider> PROVIDERS = providers();

    private Devices() {}

    /** The devices that can be used here, the best first; the processor is always the last. */
    public static List<Device> list() {
        return PROVIDERS.stream().flatMap(provider -> provider.devices().stream()).toList();
    }

    /** The device to compute on if one has no wish: an accelerator if there is one, else the processor. */
    public static Device best() {
        return list().getFirst();
    }

    /** The processor. */
    public static Device cpu() {
        return Cpu.CPU;
    }

    /** Why there is no device of this kind here; empty when there is one. */
    public static Optional<String> whyNot(String kind) {
        var known = PROVIDERS.stream().filter(provider -> provider.kind().equals(kind)).findFirst();
        if (known.isPresent()) return known.get().whyNot();
        var kinds = PROVIDERS.stream().map(DeviceProvider::kind).collect(Collectors.joining(", "));
        return Optional.of("%s: no library on the class path brings this kind of device; known kinds: %s".formatted(kind, kinds));
    }

    private static List<DeviceProvider> providers() {
        var found = new ArrayList<DeviceProvider>();
        ServiceLoader.load(DeviceProvider.class, Devices.class.getClassLoader()).forEach(found::add);
        found.add(Cpu.CPU);
        return List.copyOf(found);
    }
}
