package org.jebena.tensor;

import java.util.List;
import java.util.Optional;

/** This machine's processor: always there, and the device that every tensor starts on. */
final class Cpu implements Device, DeviceProvider {
    static final Cpu CPU = new Cpu();

    private Cpu() {}

    @Override
    public String name() {
        return "cpu";
    }

    @Override
    public String description() {
        return "%s, %d cores".formatted(System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors());
    }

    @Override
    public String kind() {
        return "cpu";
    }

    @Override
    public List<Device> devices() {
        return List.of(this);
    }

    @Override
    public Optional<String> whyNot() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name();
    }
}
