/** Stories on the whole platform, started for the tests on free ports. */
@NullMarked
package org.handslag.acceptance;

import org.jspecify.annotations.NullMarked;
