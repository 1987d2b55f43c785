@main struct Mingce { static func main() { print("mingce") } }
