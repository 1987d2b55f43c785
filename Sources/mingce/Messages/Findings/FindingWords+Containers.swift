/// Findings of opening folders, ZIP archives and gzip files, in Chinese.
extension Messages {
  static let containerWords: FindingWords = [
    "packed-bomb": ("文件解压后大得异常，像是压缩炸弹，已停止解压。", "未向发送方确认前，请勿用其他程序打开。"),
    "packed-cut-off": ("压缩包在该文件结束之前就断了。", "请重新索取或下载该压缩包。"),
    "packed-damaged": ("压缩的数据已损坏。", "请重新索取或下载该压缩包。"),
    "packed-encrypted": ("文件已加密，没有密码无法读取。", "请用密码解压后再导入其中的文件。"),
    "packed-extra-bytes": ("压缩包前后有不属于它的字节。", "无需处理，这些字节未读取。"),
    "packed-method": ("文件所用的压缩方法不受支持。", "请用原来的程序解压后再导入其中的文件。"),
    "packed-name-escape": ("文件名指向压缩包之外的位置；不会按该名称写入任何文件。", "无需处理；用其他程序解压时请小心。"),
    "packed-no-directory": ("压缩包末尾的目录缺失，说明它不完整；断点之前的文件已读取。", "请重新索取压缩包：其中缺少文件。"),
    "packed-no-space": ("临时文件夹没有足够的空间存放解压后的文件。", "请腾出空间，或用 TMPDIR 指定其他文件夹。"),
    "packed-overlap": ("该文件与压缩包内其他文件共用字节，像是压缩炸弹。", "未向发送方确认前，请勿用其他程序打开。"),
    "packed-size-differs": ("文件大小与压缩包所记不同，但校验和正确，已读取。", "名单完整则无需处理。"),
    "packed-too-deep": ("压缩包或文件夹嵌套过深，未打开。", "如可信任，请自行解压后再导入。"),
    "packed-too-large": ("解压后的文件过大，已停止解压。", "如可信任，请自行解压后再导入。"),
    "packed-too-many": ("文件过多，其余的未读取。", "请分几次导入。"),
    "skipped-empty": ("文件是空的。", "请确认导出已完成。"),
    "skipped-hidden": ("隐藏文件未读取。", "如果它是名单，请改名。"),
    "skipped-link": ("链接未跟随。", "需要时请直接指明该文件。"),
    "skipped-not-a-list": ("该文件不是可读取的名单。", "请将名单导出为 CSV 或 .xlsx。"),
    "skipped-special": ("这不是普通文件，未读取。", "无需处理。"),
    "unreadable-file": ("文件无法打开。", "请授予读取权限，或检查磁盘后重试。"),
  ]
}
