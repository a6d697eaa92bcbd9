/** Boot: the icons and the one element that owns the state. */
import "@awesome.me/webawesome/dist/translations/zh-tw.js";
import "./icons.ts";
import "./app-shell.ts";
