/**
 * What makes of a sound service a build that lacks something: beans in place of the platform's, for
 * {@code Build.with}. No service scans this package.
 */
@NullMarked
package org.handslag.guarantees.builds;

import org.jspecify.annotations.NullMarked;
