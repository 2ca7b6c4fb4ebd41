/** The id of an entry, and the path of its page: `2018/1558`, `2018/2950-0`, `2018/2507-s4`. */
export const ENTRY_ID = /^\d{4}\/\d{4,5}(-s?\d{1,4})?$/;
