package org.jebena.tensor;

import java.util.List;
import java.util.Optional;

/** Finds the devices of one kind on this machine; a library registers it for {@link java.util.ServiceLoader}. */
public interface DeviceProvider {
    /** The kind of device, {@code cuda} for example; a provider of an absent device still has a kind. */
    String kind();

    /** The devices found, the best first; empty when there is none. */
    List<Device> devices();

    /** Why {@link #devices()} is empty, in words for a user; empty when it is not. */
    Optional<String> whyNot();
}
