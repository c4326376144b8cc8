/** Tests. */
@NullMarked
package org.handslag.reporting.facts.kafka;

import org.jspecify.annotations.NullMarked;
