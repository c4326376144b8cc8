/** Everything that a tenant owns in a service, to be taken along. */
@NullMarked
package org.handslag.platform.owned;

import org.jspecify.annotations.NullMarked;
