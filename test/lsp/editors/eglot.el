;; Opens the policy $POLICY with the server $SERVER, and prints what was seen, one fact a line.
(require 'package)
(package-initialize)
(require 'eglot)
(define-derived-mode proviso-mode text-mode "Policy")
(add-to-list 'eglot-server-programs `(proviso-mode . (,(getenv "NODE") ,(getenv "SERVER") "lsp" "--stdio")))
(find-file (getenv "POLICY"))
(proviso-mode)
(let ((eglot-sync-connect 10)) (apply #'eglot (eglot--guess-contact)))
(let ((tries 0))
  (while (and (< tries 100) (null (flymake-diagnostics)))
    (accept-process-output nil 0.1)
    (setq tries (1+ tries))))
(dolist (found (flymake-diagnostics))
  (princ (format "finding %s %d\n"
                 (replace-regexp-in-string "\n" " " (flymake-diagnostic-text found))
                 (1- (line-number-at-pos (flymake-diagnostic-beg found))))))
;; Symbols come grouped by their kind.
(dolist (entry (imenu--make-index-alist t)) (princ (format "symbol %S\n" entry)))
