import './activation.ts';
import './findings.ts';
import './outline.ts';
import './writing.ts';
import './newPolicy.ts';
import './comparison.ts';
import './settings.ts';
import './workspace.ts';
