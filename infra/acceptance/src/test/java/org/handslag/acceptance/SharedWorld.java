package org.handslag.acceptance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.matrix.Recipe;
import org.handslag.acceptance.matrix.Recipes;
import org.handslag.acceptance.openapi.Documents;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Texts;
import org.handslag.acceptance.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Two tenants on the shared platform.
 *
 * @param operations of all services
 */
public record SharedWorld(
        Site site, World world, List<Operation> operations, Map<String, Recipe> recipes) {

    private static @Nullable SharedWorld unchanged;

    /** One for all tests that change nothing in it. */
    public static synchronized SharedWorld unchanged() {
        SharedWorld made = unchanged;
        if (made == null) {
            made = make("unchanged");
            unchanged = made;
        }
        return made;
    }

    /** Tenants of the test's own. */
    public static SharedWorld make(String run) {
        Site site = Site.of(RunningPlatform.shared().installation());
        return new SharedWorld(
                site,
                World.make(site::front, Site.run(run), Texts.plain(), Clock.systemUTC()),
                Documents.read(site.wire(), site.doors()),
                Recipes.all());
    }
}
