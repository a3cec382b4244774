package org.jebena.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs the four JSON frames of a message and checks signatures, from any thread; an empty key means no signing. */
public final class Signer {
    private static final byte[] UNSIGNED = {};
    private final Mac keyed;

    public Signer(ConnectionFile file) {
        this(file.signatureScheme(), file.key());
    }

    public Signer(String scheme, String key) {
        if (!scheme.equals("hmac-sha256"))
            throw new IllegalArgumentException(
                    "The connection file asks for signature scheme " + scheme + "; this kernel signs with hmac-sha256");
        keyed = key.isEmpty() ? null : keyed(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The signature in lower-case hexadecimal, as it stands in its frame. */
    public byte[] sign(List<byte[]> parts) {
        if (keyed == null)
            return UNSIGNED;
        var mac = copy();
        parts.forEach(mac::update);
        return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Does the signature belong to these frames? The time it takes says nothing about where they differ. */
    public boolean verify(byte[] signature, List<byte[]> parts) {
        return keyed == null || MessageDigest.isEqual(sign(parts), signature);
    }

    // A copy of the keyed state is cheaper than a lock or a key schedule per message.
    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("This JDK's HmacSHA256 cannot be copied: run Jebena with the JDK's own SunJCE provider", e);
        }
    }

    private static Mac keyed(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HmacSHA256: " + e.getMessage(), e);
        }
    }
}
