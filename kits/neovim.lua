-- Findings and quick fixes in Neovim: rust-analyzer runs cargo wsclose beside cargo check.
local start = vim.lsp.start or function(config) -- before Neovim 0.8
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
end

vim.api.nvim_create_autocmd("FileType", {
  pattern = "rust",
  callback = function()
    local manifest = vim.fn.findfile("Cargo.toml", vim.fn.expand("%:p:h") .. ";")
    start({
      name = "rust-analyzer",
      cmd = { "rust-analyzer" },
      root_dir = vim.fn.fnamemodify(manifest, ":p:h"),
      init_options = {
        check = {
          overrideCommand = { "cargo", "wsclose", "check", "--format", "rustc", "--with-cargo-check" },
        },
      },
    })
  end,
})
