/** Keeps other services' facts as mirrors and reads the plan out of a programme's blueprint. */
@NullMarked
package org.handslag.reporting.facts.kafka;

import org.jspecify.annotations.NullMarked;
