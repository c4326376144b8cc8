/**
 * The same service as {@code cards}, built without the audit's write: what the check must catch.
 */
@NullMarked
package org.handslag.guarantees.unrecorded;

import org.jspecify.annotations.NullMarked;
