/** What the service promises as a whole, on real servers. */
@NullMarked
package org.handslag.participant;

import org.jspecify.annotations.NullMarked;
