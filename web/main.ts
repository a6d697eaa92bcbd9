/** Boot: the icons and the one element that owns the state; then the page is kept for a visit without a network. */
import "@awesome.me/webawesome/dist/translations/zh-tw.js";
import "./icons.ts";
import "./shell/app-shell.ts";
import { keepOffline } from "./shell/offline.ts";

keepOffline();
