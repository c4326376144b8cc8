package org.handslag.platform.vault;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the keys.
 *
 * @param folder where the keys are; all services of an installation share it, and no backup of the
 *     databases holds it; null where another {@link KeyProvider} takes its place
 * @param cacheLife how long an instance uses a key before it looks again whether it is still there
 * @param cacheSize how many keys an instance holds at most
 */
@ConfigurationProperties("handslag.vault")
public record VaultSettings(
        @Nullable Path folder,
        @DefaultValue("30s") Duration cacheLife,
        @DefaultValue("10000") int cacheSize) {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /**
     * @throws IllegalArgumentException where a key would outlive its destruction by more than a
     *     minute
     */
    public VaultSettings {
        if (cacheLife.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "handslag.vault.cache-life is at most " + LONGEST.toSeconds() + " s");
        }
    }
}
