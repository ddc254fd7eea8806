import { nothing } from "../elsewhere.js";
