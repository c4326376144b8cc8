/** The platform as separate processes of a data folder and ports of their own. */
@NullMarked
package org.handslag.chaos.cluster;

import org.jspecify.annotations.NullMarked;
