// Forms: progress over sections and a warning before typed words are lost.
"use strict";
