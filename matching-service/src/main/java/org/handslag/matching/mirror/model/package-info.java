/** What this service needs to know of what other services own. */
@NullMarked
package org.handslag.matching.mirror.model;

import org.jspecify.annotations.NullMarked;
