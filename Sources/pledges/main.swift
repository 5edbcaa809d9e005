print("pledges")
