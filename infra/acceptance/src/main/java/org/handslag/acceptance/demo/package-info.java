/** Lives through a whole mentor programme with invented people, by calling the gateway. */
@NullMarked
package org.handslag.acceptance.demo;

import org.jspecify.annotations.NullMarked;
