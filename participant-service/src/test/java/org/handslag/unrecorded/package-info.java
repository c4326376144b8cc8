/** What recording costs: the participant service beside the same one without it. */
@NullMarked
package org.handslag.unrecorded;

import org.jspecify.annotations.NullMarked;
