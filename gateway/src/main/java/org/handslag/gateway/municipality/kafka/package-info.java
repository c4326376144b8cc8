/** What others may know of a municipality. */
@NullMarked
package org.handslag.gateway.municipality.kafka;

import org.jspecify.annotations.NullMarked;
