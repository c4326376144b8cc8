/** Tests of instances as text. */
@NullMarked
package org.handslag.matching.engine.text;

import org.jspecify.annotations.NullMarked;
