/** Many callers of the front door at the same moment. */
@NullMarked
package org.handslag.acceptance.race;

import org.jspecify.annotations.NullMarked;
