package org.handslag.reporting.facts.kafka;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tenant's languages, the first one first. */
record TenantView(String id, @Nullable List<String> languages) {}
